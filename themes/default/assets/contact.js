// The contact form: answers while the question is written, a draft in this browser, what she read before.
const form = document.querySelector("[data-contact]");
const icons = JSON.parse(document.getElementById("hc")?.textContent ?? "{}").icons;
const texts = Object.fromEntries(Object.entries(JSON.parse(form.querySelector("[data-contact-texts]").textContent)).map(([key, text]) => [key.replace(/^contact\.js\./, ""), text]));
const message = form.elements.message;
const subject = form.elements.subject;
const live = form.querySelector("[data-live]");
const items = form.querySelector("[data-live-items]");
const status = form.querySelector("[data-live-status]");
const draftKey = "hc-contact-draft";
const leastTyped = 12;

const store = {
  get(key, from = localStorage) { try { return from.getItem(key); } catch { return null; } },
  set(key, value) { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* closed storage: no draft */ } },
};

function make(tag, props, ...children) {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.classList.add("i");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${icons}#${name}`);
  svg.append(use);
  return svg;
}

// answers
let asked = "";
let request;
let timer;

function ask() {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const question = `${subject.value} ${message.value}`.trim();
    if (question.length < leastTyped || question === asked || items.querySelector("details[open]")) return;
    asked = question;
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`/contact/near?q=${encodeURIComponent(question.slice(0, 1000))}`, { signal: request.signal });
      if (answer.ok) show(await answer.json());
    } catch { /* the form works without answers */ }
  }, 300);
}

function show(found) {
  live.hidden = found.length === 0;
  items.replaceChildren(...found.map(item));
  const count = new Intl.PluralRules("ru").select(found.length);
  const said = found.length ? (texts[`found.${count}`] ?? "").replace("{count}", found.length) : "";
  if (status.textContent !== said) status.textContent = said;
}

function item(found) {
  const body = make("div", { className: "live-body" });
  if (found.short) body.append(make("div", { className: "answer" }, make("p", { className: "answer-label", textContent: texts.short }), make("p", { className: "answer-text", textContent: found.short })));
  // Comes from our own compiler of articles.
  if (found.html) { const prose = make("div", { className: "prose" }); prose.innerHTML = found.html; body.append(prose); }
  const helped = make("button", { type: "button", className: "btn btn-s" }, icon("check"), texts.helped);
  helped.addEventListener("click", () => settle(found));
  body.append(make("div", { className: "live-acts" }, helped, make("a", { className: "textbtn", href: found.url, target: "_blank", textContent: texts.whole })));
  return make("details", { className: "live-item" }, make("summary", {}, make("span", { textContent: found.title }), icon("down")), body);
}

// Answers are shown while she writes; whoever sends before they came is not stopped to look at them.
form.append(make("input", { type: "hidden", name: "shown", value: "1" }));
message.addEventListener("input", ask);
subject.addEventListener("input", ask);

// «Это помогло»
const helpedPane = form.querySelector("[data-helped]");
const others = () => [...form.children].filter(child => child !== helpedPane && child.type !== "hidden");
let hiddenByUs = [];

async function tell(fields) {
  try { await fetch("/contact/helped", { method: "POST", body: new URLSearchParams({ token: form.elements.token.value, ...fields }) }); } catch { /* only a count */ }
}

function settle(found) {
  hiddenByUs = others().filter(child => !child.hidden);
  for (const child of hiddenByUs) child.hidden = true;
  helpedPane.hidden = false;
  helpedPane.querySelector("button").focus();
  tell({ document: found.id, question: `${subject.value} ${message.value}`.trim() });
}

form.querySelector("[data-helped-undo]").addEventListener("click", () => {
  for (const child of hiddenByUs) child.hidden = false;
  helpedPane.hidden = true;
  message.focus();
  tell({ undo: "1" });
});

// draft: subject and text only, and only here
const note = form.querySelector("[data-draft-note]");
const kept = store.get(draftKey);
if (kept && !message.value) {
  const draft = JSON.parse(kept);
  message.value = draft.message;
  if (!subject.value) subject.value = draft.subject;
  note.hidden = false;
}
form.addEventListener("input", () => {
  const isEmpty = !message.value && !subject.value;
  store.set(draftKey, isEmpty ? "" : JSON.stringify({ message: message.value, subject: subject.value }));
  note.hidden = isEmpty;
});
form.querySelector("[data-draft-clear]").addEventListener("click", () => {
  message.value = subject.value = "";
  store.set(draftKey, "");
  note.hidden = true;
  message.focus();
});

// what she looked at before, hers to remove
const trail = JSON.parse(store.get("hc-trail", sessionStorage) ?? "[]");
if (trail.length) {
  const list = form.querySelector("[data-trail-items]");
  for (const line of trail) list.append(make("label", {}, make("input", { type: "checkbox", name: "trail", value: line, checked: true }), make("span", { textContent: line })));
  form.querySelector("[data-trail]").hidden = false;
}

let isSending = false;
form.addEventListener("submit", event => {
  if (isSending) event.preventDefault();
  isSending = true;
  setTimeout(() => { isSending = false; }, 5000);
});
addEventListener("pageshow", () => { isSending = false; });
document.getElementById("problem")?.focus();
if (message.value) ask();
