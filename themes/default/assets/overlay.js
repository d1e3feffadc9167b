// «/» goes to the search box; on a phone the icon opens it over the whole screen.
import { icon, make, text } from "./hc.js";

const form = document.querySelector(".bigsearch") ?? document.querySelector(".masthead-search");
const find = document.querySelector("[data-find]");
const slash = document.querySelector("[data-slash]");
const isField = element => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
let dialog;

function openOverlay() {
  const box = document.querySelector(".masthead-search");
  const home = make("span");
  box.replaceWith(home);
  const close = make("button", { type: "button", class: "icon-btn", "aria-label": text("close") }, icon("x"));
  dialog = make("dialog", { class: "search-overlay", "aria-label": text("search") }, make("div", { class: "search-overlay-row" }, box, close));
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    home.replaceWith(box);
    dialog.remove();
    find.focus();
  });
  dialog.showModal();
  box.querySelector("input").focus();
}

find?.addEventListener("click", event => {
  if (!document.querySelector(".masthead-search")) return;
  event.preventDefault();
  openOverlay();
});

function slashIsOff() {
  try {
    return localStorage.getItem("slash") === "off";
  } catch {
    return false;
  }
}

document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || slashIsOff() || isField(event.target)) return;
  event.preventDefault();
  if (form?.checkVisibility()) form.querySelector("input").select();
  else if (find?.checkVisibility()) find.click();
});

// A single-key shortcut must have a way to be turned off (WCAG 2.1.4).
function showSlash() {
  slash.textContent = text(slashIsOff() ? "slashOn" : "slashOff");
  document.documentElement.classList.toggle("no-slash", slashIsOff());
}

if (slash) {
  slash.hidden = false;
  showSlash();
  slash.addEventListener("click", () => {
    try {
      if (slashIsOff()) localStorage.removeItem("slash");
      else localStorage.setItem("slash", "off");
    } catch {
      // Storage is closed: the key stays as it is.
    }
    showSlash();
  });
}
