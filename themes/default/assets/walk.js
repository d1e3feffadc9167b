// A walk through an algorithm without reloading: each step is a page of the server, only its middle is taken.
import { make, text } from "./hc.js";
import { stepper } from "./stepper.js";

const main = document.querySelector("[data-algorithm]");
const walk = main.querySelector("[data-walk]");
const whole = main.querySelector("[data-walk-all]");

const steps = stepper(walk, { keys: main, fetchStep, failed });

async function fetchStep({ url, push }, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(response.status);
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  const step = next.querySelector("[data-walk]");
  if (!step) throw new Error("no step");
  // A parsed page takes what is for readers without scripts for elements: put in here, they would be asked for and sent.
  for (const plain of step.querySelectorAll("noscript")) plain.remove();
  if (push) history.pushState(null, "", url);
  main.classList.remove("shows-all");
  const now = next.querySelector("[data-walk-now]");
  if (now) main.querySelector("[data-walk-now]")?.replaceChildren(...now.childNodes);
  const rather = next.querySelector("[data-rather]");
  if (rather) main.querySelector("[data-rather]")?.setAttribute("href", rather.getAttribute("href"));
  return [...step.childNodes];
}

async function open(url, push) {
  if (await steps.go({ url, push })) begun = true;
}

function failed() {
  if (!walk.querySelector(".walk-failed")) walk.append(make("p", { class: "walk-failed", role: "alert" }, text("walkFailed")));
}

walk.addEventListener("submit", event => {
  event.preventDefault();
  open(`${event.target.action}?${new URLSearchParams(new FormData(event.target))}`, true);
});

main.addEventListener("click", event => {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.matches("[data-hand-over], [data-rather]")) handedOver = true;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  if (link.hasAttribute("data-show-all") && whole) {
    event.preventDefault();
    main.classList.add("shows-all");
    history.pushState(null, "", "#all");
    whole.scrollIntoView();
    whole.querySelector("h2")?.focus();
  } else if (link.pathname === location.pathname && new URLSearchParams(link.search).has("path")) {
    event.preventDefault();
    open(link.href, true);
  }
});

addEventListener("popstate", () => {
  if (location.hash && whole) main.classList.add("shows-all");
  else open(location.href, false);
});

if (whole && location.hash) main.classList.add("shows-all");
addEventListener("hashchange", () => whole && location.hash && main.classList.add("shows-all"));

// Counted when she leaves, by a word that lives as long as this page: no cookie, nothing about her. Who asks not to be counted is not.
const word = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
const isCounted = main.hasAttribute("data-counted") && navigator.doNotTrack !== "1" && !navigator.globalPrivacyControl;
let begun = new URLSearchParams(location.search).has("path");
let handedOver = false;
let told = "";

function count() {
  const path = walk.querySelector("[data-path]")?.dataset.path;
  if (!isCounted || !begun || !path) return;
  const fields = new URLSearchParams({ page: location.pathname, path, word, handed: handedOver ? "1" : "" });
  if (String(fields) === told) return;
  told = String(fields);
  navigator.sendBeacon("/walked", fields);
}

addEventListener("pagehide", count);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") count(); });
