// Every form works as a plain POST; scripts add speed.
import "./keys.js";
import "./news.js";
import "./session.js";

const parts = [
  ["[data-composer]", () => import("./composer.js")],
  ["[data-hints]", () => import("./hints.js")],
  ["[data-runner]", () => import("./runner.js")],
  ["[data-answers]", () => import("./answers.js")],
  ["[data-editor]", () => import("./editor.js")],
];
// Marked when every part listens; a part that could not be loaded leaves its plain form.
Promise.all(parts.filter(([selector]) => document.querySelector(selector)).map(([, load]) => load()))
  .then(() => { document.documentElement.dataset.ready = ""; });

for (const field of document.querySelectorAll("[data-select]")) field.addEventListener("focus", () => field.select());

// The newest words are below.
const log = document.querySelector("[data-log]");
if (log && !location.hash) log.scrollTop = log.scrollHeight;

const undo = document.querySelector("[data-undo]");
if (undo) setTimeout(() => undo.remove(), Number(undo.dataset.undo) * 1000);

// On a narrow screen «Клиент» opens what stands above the talk.
const customer = document.querySelector("[data-customer]");
for (const tab of document.querySelectorAll(".tabstate")) {
  tab.addEventListener("change", () => { if (customer) customer.open = document.getElementById("tab-who").checked; });
}
