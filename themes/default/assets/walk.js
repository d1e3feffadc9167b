// A walk through an algorithm without reloading: each step is a page of the server, only its middle is taken.
import { make, text } from "./hc.js";

const main = document.querySelector("[data-algorithm]");
const walk = main.querySelector("[data-walk]");
const whole = main.querySelector("[data-walk-all]");
let request;

async function open(url, push) {
  request?.abort();
  const mine = request = new AbortController();
  try {
    const response = await fetch(url, { signal: mine.signal });
    if (!response.ok) throw new Error(response.status);
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    const step = next.querySelector("[data-walk]");
    if (!step) throw new Error("no step");
    if (push) history.pushState(null, "", url);
    show(step, next.querySelector("[data-walk-now]"));
  } catch {
    if (!mine.signal.aborted) failed();
  }
}

function show(step, now) {
  main.classList.remove("shows-all");
  walk.replaceChildren(...step.childNodes);
  const place = main.querySelector("[data-walk-now]");
  if (place && now) place.replaceChildren(...now.childNodes);
  number();
  const question = walk.querySelector("[data-question]");
  question?.focus({ preventScroll: true });
  (walk.querySelector(".walked li:last-child") ?? question)?.scrollIntoView({ block: "nearest" });
}

function failed() {
  if (!walk.querySelector(".walk-failed")) walk.append(make("p", { class: "walk-failed", role: "alert" }, text("walkFailed")));
}

/** Digits are shown only here: without scripts they would not work. */
function number() {
  walk.querySelectorAll("label.choice").forEach((choice, index) => {
    if (index < 9) choice.append(make("kbd", { "aria-hidden": "true" }, String(index + 1)));
  });
}

walk.addEventListener("submit", event => {
  event.preventDefault();
  open(`${event.target.action}?${new URLSearchParams(new FormData(event.target))}`, true);
});

main.addEventListener("click", event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest("a");
  if (!link) return;
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

main.addEventListener("keydown", event => {
  if (event.altKey && event.key === "ArrowLeft") {
    const back = walk.querySelector("[data-back]");
    if (!back) return;
    event.preventDefault();
    open(back.href, true);
  } else if (/^[1-9]$/.test(event.key) && event.target.matches("input[type=radio][name=path], [data-question]")) {
    const choice = walk.querySelectorAll("input[name=path]")[event.key - 1];
    if (!choice) return;
    choice.checked = true;
    choice.focus();
  }
});

addEventListener("popstate", () => {
  if (location.hash && whole) main.classList.add("shows-all");
  else open(location.href, false);
});

if (whole && location.hash) main.classList.add("shows-all");
addEventListener("hashchange", () => whole && location.hash && main.classList.add("shows-all"));
number();
