// Everything works without scripts; each part below is fetched only by pages that have a use for it.
import "./scheme.js";
import "./hash.js";
import "./trail.js";

const parts = [
  ["[data-search]", () => import("./search.js")],
  ["[data-prose]", () => import("./article.js")],
  ["[data-vote]", () => import("./vote.js")],
  ["[data-faq]", () => import("./faq.js")],
  ["[data-walk]", () => import("./walk.js")],
  ["[data-contact]", () => import("./contact.js")],
];
// Marked when every part listens; a part that could not be loaded leaves its plain page.
Promise.all(parts.filter(([selector]) => document.querySelector(selector)).map(([, load]) => load()))
  .then(() => { document.documentElement.dataset.ready = ""; });

const menu = document.querySelector("[data-menu]");
if (menu) {
  document.addEventListener("click", event => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// A result page begins at its count for those who listen to it.
if (document.querySelector("[data-results]") && !location.hash && document.activeElement === document.body) {
  document.querySelector("[data-focus]")?.focus({ preventScroll: true });
}
