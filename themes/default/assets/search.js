// Search as you type: APG combobox with a list, manual selection. Without it the form is an ordinary form.
import { icon, make, say, suggestUrl, text } from "./hc.js";
import "./overlay.js";

const pause = 150, slow = 300, tooSlow = 3000;
const kinds = { article: "article", question: "question", algorithm: "algorithm" };

class Combobox {
  options = [];
  at = -1;
  asked = "";

  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.list = make("div", { role: "listbox", class: "listbox", id: `${this.input.id}-list`, "aria-label": text("suggestions") });
    this.list.hidden = true;
    form.append(this.list);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list" })) this.input.setAttribute(name, value);
    this.input.addEventListener("input", event => event.isComposing || this.later());
    this.input.addEventListener("compositionend", () => this.later());
    this.input.addEventListener("keydown", event => event.isComposing || this.key(event));
    this.input.addEventListener("focus", () => this.options.length && this.input.value.trim() === this.asked && this.open());
    form.addEventListener("focusout", event => form.contains(event.relatedTarget) || this.close());
    this.list.addEventListener("mousedown", event => event.preventDefault());
  }

  later() {
    clearTimeout(this.timer);
    const query = this.input.value.trim();
    if (query.length < 2) {
      this.stop();
      this.show([]);
      return;
    }
    this.timer = setTimeout(() => this.ask(query), pause);
  }

  stop() {
    this.request?.abort();
    clearTimeout(this.slowTimer);
    clearTimeout(this.lateTimer);
    this.form.classList.remove("is-slow");
  }

  async ask(query) {
    this.stop();
    const request = this.request = new AbortController();
    this.slowTimer = setTimeout(() => this.form.classList.add("is-slow"), slow);
    this.lateTimer = setTimeout(() => {
      request.abort();
      this.fail(request);
    }, tooSlow);
    try {
      const response = await fetch(`${suggestUrl}?q=${encodeURIComponent(query)}`, { signal: request.signal, headers: { Accept: "application/json" } });
      if (!response.ok) throw new Error(response.status);
      const answer = await response.json();
      if (this.request !== request) return;
      this.stop();
      this.asked = query;
      this.answer(answer);
    } catch {
      if (!request.signal.aborted) this.fail(request);
    }
  }

  fail(request) {
    if (this.request !== request) return;
    this.stop();
    this.options = [];
    this.list.replaceChildren(make("p", { class: "listbox-note", role: "presentation" }, text("slow")));
    this.open();
    say(text("slow"));
  }

  answer(answer) {
    const groups = answer.groups.filter(group => group.items.length);
    const count = groups.reduce((sum, group) => sum + group.items.length, 0);
    this.show(groups, answer.correction);
    say(count ? text("found", { n: count }) : text("nothing"));
  }

  show(groups, correction) {
    this.options = [];
    this.pick(-1);
    const children = groups.map((group, index) => this.group(group, index));
    if (correction && children.length) children.unshift(make("p", { class: "listbox-note", role: "presentation" }, text("shown", { shown: correction.shown })));
    this.list.replaceChildren(...children);
    if (children.length) this.open();
    else this.close();
  }

  group(group, index) {
    const id = `${this.list.id}-${index}`;
    const box = make("div", { role: "group", "aria-labelledby": id }, make("div", { class: "listbox-group", id, role: "presentation" }, group.title));
    for (const item of group.items) box.append(this.option(item, group.kind));
    return box;
  }

  option(item, kind) {
    const title = make("span");
    title.innerHTML = item.html;
    const option = make("a", { role: "option", class: "option", id: `${this.list.id}-o${this.options.length}`, href: item.url, tabindex: "-1", "aria-selected": "false" },
      icon(kinds[kind] ?? "article"), title, make("kbd", { "aria-hidden": "true" }, "↵"));
    if (item.category) option.append(make("small", {}, item.category));
    this.options.push(option);
    return option;
  }

  pick(index) {
    this.options[this.at]?.setAttribute("aria-selected", "false");
    this.at = index;
    const option = this.options[index];
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest", behavior: "instant" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  open() {
    if (document.activeElement !== this.input) return;
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.pick(-1);
  }

  key(event) {
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.move(event, event.key === "ArrowDown" ? 1 : -1, isOpen);
    else if (event.key === "Enter") this.enter(event, isOpen);
    else if (event.key === "Escape") this.escape(event, isOpen);
    else if (event.key === "Tab") this.close();
  }

  move(event, step, isOpen) {
    if (!this.options.length) return;
    event.preventDefault();
    // Who is choosing chooses from what she sees: an answer that comes late must not take the list away.
    clearTimeout(this.timer);
    this.stop();
    if (!isOpen) this.open();
    const count = this.options.length;
    this.pick(this.at < 0 ? (step > 0 ? 0 : count - 1) : (this.at + step + count) % count);
  }

  enter(event, isOpen) {
    clearTimeout(this.timer);
    this.stop();
    if (!isOpen || this.at < 0) return;
    event.preventDefault();
    this.options[this.at].click();
  }

  escape(event, isOpen) {
    if (!isOpen && !this.input.value) return;
    event.preventDefault();
    // What is still on its way must not open the list that was just closed.
    clearTimeout(this.timer);
    this.stop();
    if (isOpen) this.close();
    else {
      this.input.value = "";
      this.later();
    }
  }
}

if (suggestUrl) for (const form of document.querySelectorAll("[data-search]")) new Combobox(form);
