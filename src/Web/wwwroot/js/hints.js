// What may help: refreshed by the paragraph being written, still while the pointer or the focus is inside.
import { SignedOut, ask, debounce, send, text, toast } from "./core.js";
import { citedJson, insert, insertedFrom, isNote, paragraph, textField } from "./composer.js";

const panel = document.querySelector("[data-hints]");
const body = panel.querySelector("[data-hints-body]");
const status = panel.querySelector("[data-hints-status]");
const note = panel.querySelector("[data-hints-note]");
const most = 5;
let asked = paragraph();
let request;
let waiting = null;

const isHeld = () => panel.matches(":hover") || panel.contains(document.activeElement);
const items = () => [...body.querySelectorAll("[data-hint]")];
const order = root => [...root.querySelectorAll("[data-hint]")].map(item => item.dataset.hint).join("|");

const refresh = debounce(150, async () => {
  const now = paragraph();
  if (Math.abs(now.length - asked.length) < 3 && now !== "" || now === asked) return;
  asked = now;
  request?.abort();
  request = new AbortController();
  try {
    const answer = await send(`${location.pathname}?handler=Hints`, { method: "POST", fields: { paragraph: now, cited: citedJson() }, signal: request.signal });
    take(await answer.text());
    note.textContent = "";
    panel.classList.remove("is-stale");
  } catch (error) {
    if (error.name === "AbortError") return;
    // The last list stays and says that it is old.
    panel.classList.add("is-stale");
    note.textContent = text(error instanceof SignedOut ? "signedOut" : "stale");
  }
});

function take(html) {
  const next = document.createElement("div");
  next.innerHTML = html;
  if (order(next) === order(body)) return;
  if (isHeld()) {
    waiting = html;
    note.textContent = text("fresh");
    return;
  }
  show(html);
}

function show(html) {
  waiting = null;
  note.textContent = "";
  const before = items().length;
  body.innerHTML = html;
  const count = items().length;
  if (count !== before) status.textContent = text("hints", { n: count });
}

for (const event of ["pointerleave", "focusout"]) {
  panel.addEventListener(event, () => setTimeout(() => { if (waiting && !isHeld()) show(waiting); }, 0));
}

async function use(item, button) {
  const { hint, title, url, internal } = item.dataset;
  if (internal && !isNote() && !button.hasAttribute("data-link") && !await ask(text("internalTitle"), text("internalText", { title }), text("internalYes"))) {
    textField.focus();
    return;
  }
  const words = button.dataset.insert;
  insert(words, insertedFrom(words, { document: hint, title, url }));
  item.classList.add("is-used");
  send("?handler=Use", { method: "POST", fields: { kind: "Inserted", document: hint, question: asked } }).catch(() => {});
}

body.addEventListener("click", event => {
  const item = event.target.closest("[data-hint]");
  const button = event.target.closest("[data-insert]");
  if (item && button) use(item, button);
  else if (item && event.target.closest("[data-open]")) send("?handler=Use", { method: "POST", fields: { kind: "Opened", document: item.dataset.hint, question: asked } }).catch(() => {});
});

body.addEventListener("submit", async event => {
  if (!event.target.matches("[data-gap]")) return;
  event.preventDefault();
  try {
    await send("?handler=NothingFits", { method: "POST" });
    toast(text("gap"));
  } catch {
    toast(text("noConnection"));
  }
});

document.addEventListener("keydown", event => {
  const digit = event.altKey && !event.ctrlKey && /^Digit[1-5]$/.test(event.code) ? Number(event.code[5]) : 0;
  const link = event.ctrlKey && event.shiftKey && /^Digit[1-5]$/.test(event.code) ? Number(event.code[5]) : 0;
  if (!digit && !link) return;
  const item = items().slice(0, most)[(digit || link) - 1];
  const button = item?.querySelector(link ? "[data-link]" : "[data-insert]");
  event.preventDefault();
  if (button) use(item, button);
});

textField.addEventListener("input", refresh);
textField.addEventListener("keyup", event => { if (event.code.startsWith("Arrow")) refresh(); });
