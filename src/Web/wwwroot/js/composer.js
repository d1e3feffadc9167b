// The reply: kept here at once and on the server after a pause, one undo step for every insertion, Ctrl+Enter sends.
import { SignedOut, ask, debounce, send, store, text, time, toast } from "./core.js";

const form = document.querySelector("[data-composer]");
const field = form.querySelector("[data-text]");
const saved = form.querySelector("[data-saved]");
const cited = form.querySelector("[data-cited]");
const view = form.querySelector("[data-view]");
const checks = form.querySelector("[data-checks]");
const preview = form.querySelector("[data-preview]");
const address = location.pathname;
const drafts = { reply: field.value, note: field.dataset.noteDraft };
let kind = form.elements.kind.value;
if (kind === "note") drafts.note = field.value;

const key = of => `hc-draft:${address}:${of}`;
const citedKey = key("cited");
const holes = () => [...new Set(field.value.match(/\{\{[^{}\n]{1,60}\}\}/g) ?? [])];

// A newer text of this browser than the server has: the connection broke or the server was stopped.
for (const of of ["reply", "note"]) {
  const local = store.get(key(of));
  if (local && !new URLSearchParams(location.search).has("sent")) {
    drafts[of] = local;
    if (of === "reply") cited.value = store.get(citedKey) ?? cited.value;
  } else {
    store.set(key(of), "");
    if (of === "reply") store.set(citedKey, "");
  }
}
field.value = drafts[kind];
// A draft is gone on with at its end; without this what is inserted would come before it.
field.setSelectionRange(field.value.length, field.value.length);

/** Puts a text at the caret as one undo step. */
export function insert(words, document_) {
  field.focus();
  // Moving the caret ends the run of typing, which would otherwise be undone together with this.
  const [from, to] = [field.selectionStart, field.selectionEnd];
  field.setSelectionRange(0, 0);
  field.setSelectionRange(from, to);
  const before = field.value.slice(0, field.selectionStart);
  const lead = before.length === 0 || before.endsWith("\n\n") || !words.includes("\n") && words.length < 200 && !/[.!?:]$/.test(before.trimEnd()) ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  // The only insertion that a browser can undo by itself.
  if (!document.execCommand("insertText", false, lead + words)) field.setRangeText(lead + words, field.selectionStart, field.selectionEnd, "end");
  if (document_) cite(document_);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What an insertion is remembered by: while its first words stand in the reply, the reply rests on the document. */
export const insertedFrom = (words, document_) => ({ ...document_, mark: words.split("\n")[0].slice(0, 40) });

export const isNote = () => kind === "note";
export const paragraph = () => {
  const from = field.value.lastIndexOf("\n\n", Math.max(0, field.selectionStart - 1));
  const to = field.value.indexOf("\n\n", field.selectionStart);
  return field.value.slice(from < 0 ? 0 : from, to < 0 ? undefined : to).trim();
};
export const citedJson = () => cited.value;
export const textField = field;

function cite(document_) {
  const list = JSON.parse(cited.value || "[]").filter(each => each.document !== document_.document);
  cited.value = JSON.stringify([...list, document_]);
  store.set(citedKey, cited.value);
}

// What was inserted and cut away again is not sent as cited.
function uncite() {
  const list = JSON.parse(cited.value || "[]");
  const kept = list.filter(each => !each.mark || field.value.includes(each.mark));
  for (const gone of list.filter(each => !kept.includes(each))) send("?handler=Use", { method: "POST", fields: { kind: "Removed", document: gone.document, question: "" } }).catch(() => {});
  if (kept.length < list.length) cited.value = JSON.stringify(kept);
}

const keepOnServer = debounce(1200, async () => {
  try {
    uncite();
    await send(`${address}?handler=Draft`, { method: "POST", fields: { text: field.value, kind, cited: cited.value } });
    store.set(key(kind), "");
    if (!isNote()) store.set(citedKey, "");
    saved.textContent = text("saved", { time: time(new Date()) });
  } catch (error) {
    saved.textContent = text(error instanceof SignedOut ? "signedOut" : "offline");
  }
});

function showHoles() {
  const found = isNote() ? [] : holes();
  checks.hidden = found.length === 0;
  checks.textContent = found.length ? text("holes", { holes: found.join(", ") }) : "";
}


field.addEventListener("input", () => {
  drafts[kind] = field.value;
  store.set(key(kind), field.value);
  if (!isNote()) store.set(citedKey, cited.value);
  keepOnServer();
  showHoles();
});

for (const choice of form.querySelectorAll("[name=kind]")) {
  choice.addEventListener("change", () => {
    drafts[kind] = field.value;
    kind = form.elements.kind.value;
    field.value = drafts[kind];
    form.classList.toggle("is-note", isNote());
    showHoles();
    field.focus();
  });
}

// Preview by the compiler of articles.
preview.hidden = false;
preview.addEventListener("click", async () => {
  const isShown = preview.getAttribute("aria-pressed") === "true";
  if (!isShown) {
    try {
      view.innerHTML = await (await send("?handler=Preview", { method: "POST", fields: { text: field.value } })).text();
    } catch {
      toast(text("noConnection"));
      return;
    }
  }
  preview.setAttribute("aria-pressed", String(!isShown));
  view.hidden = isShown;
  field.hidden = !isShown;
});

// Formatting
const tools = {
  bold: () => wrap("**", "**"),
  link: () => wrap("[", "](https://)"),
  steps: () => lines(),
};
for (const tool of form.querySelectorAll("[data-tool]")) {
  tool.hidden = false;
  tool.addEventListener("click", () => tools[tool.dataset.tool]());
}

function replace(words) {
  field.focus();
  if (!document.execCommand("insertText", false, words)) field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function wrap(before, after) {
  replace(before + field.value.slice(field.selectionStart, field.selectionEnd) + after);
}

function lines() {
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd) || "";
  replace(chosen.split("\n").map((line, i) => `${i + 1}. ${line}`).join("\n"));
}

const files = form.querySelector("[data-files]");
files.addEventListener("change", () => {
  form.querySelector("[data-file-names]").textContent = [...files.files].map(file => file.name).join(", ");
});

// Sending
let isSending = false;
form.addEventListener("submit", async event => {
  if (isSending) { event.preventDefault(); return; }
  const found = isNote() ? [] : holes();
  const unfilled = form.querySelector("[data-unfilled]");
  if (found.length && unfilled.value !== "ok") {
    event.preventDefault();
    if (!await ask(text("holesTitle"), text("holesText", { holes: found.join(", ") }), text("holesYes"))) { field.focus(); return; }
    unfilled.value = "ok";
    form.requestSubmit();
    return;
  }
  keepOnServer.cancel();
  uncite();
  isSending = true;
  setTimeout(() => { isSending = false; }, 5000);
});

document.addEventListener("keydown", event => {
  if (event.ctrlKey && event.code === "Enter" && form.contains(event.target)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-send]"));
  }
  if (event.ctrlKey && event.code === "Space" && event.target === field) {
    event.preventDefault();
    document.querySelector("[data-hints] a, [data-hints] button")?.focus();
  }
});

showHoles();
