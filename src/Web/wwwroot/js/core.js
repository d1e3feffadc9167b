// What a screen tells its scripts, and small things they share.
const page = JSON.parse(document.getElementById("ws")?.textContent || "{}");
const plurals = new Intl.PluralRules("ru");

export const me = page.me;
export const stepperUrl = page.stepper;
export const sessionLeft = page.left;

/** Text by key; {name} is filled, a number n chooses among .one .few .many .other. */
export function text(key, values = {}) {
  const found = page.texts?.[`${key}.${plurals.select(values.n ?? 0)}`] ?? page.texts?.[key] ?? "";
  return found.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

export class SignedOut extends Error {}

/** A request of a script: refusals come back as words, a lost session as SignedOut. */
export async function send(url, { method = "GET", fields, body, signal } = {}) {
  const headers = { "X-Requested-With": "fetch" };
  if (method !== "GET") headers["X-Form-Token"] = document.querySelector('meta[name="form-token"]').content;
  const answer = await fetch(url, { method, headers, signal, body: fields ? new URLSearchParams(fields) : body });
  if (answer.status === 401) throw new SignedOut();
  if (answer.status === 409 || answer.status === 503) throw new Error((await answer.json()).error);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

export function debounce(pause, action) {
  let timer;
  const wrapped = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), pause);
  };
  wrapped.cancel = () => clearTimeout(timer);
  return wrapped;
}

let toastTimer;
export function toast(words) {
  const box = document.querySelector("[data-toast]");
  box.textContent = words;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { box.hidden = true; }, 6000);
}

/** Asks in a dialog; true when agreed. Focus starts on «Нет». */
export function ask(title, words, yes) {
  const dialog = document.querySelector("[data-ask-dialog]");
  dialog.querySelector("[data-ask-title]").textContent = title;
  dialog.querySelector("[data-ask-text]").textContent = words;
  dialog.querySelector("[data-ask-yes]").textContent = yes;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
}

export const time = date => new Intl.DateTimeFormat("ru", { hour: "numeric", minute: "2-digit" }).format(date);

export const store = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* closed storage: the server keeps it */ } },
};
