// Contents that follow the reader, copying, printing, tabs.
import { copy, icon, make, text } from "./hc.js";

function follow(nav) {
  const links = new Map([...nav.querySelectorAll("a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const line = innerHeight * 0.3;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
    const current = atEnd ? headings.at(-1) : headings.findLast(heading => heading.getBoundingClientRect().top <= line) ?? headings[0];
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px", threshold: [0, 1] });
  for (const heading of headings) observer.observe(heading);
  addEventListener("scrollend", mark, { passive: true });
  mark();
}

function copying(button, content) {
  const label = button.querySelector("span") ?? button;
  const before = label.textContent;
  button.addEventListener("click", async () => {
    await copy(content());
    label.textContent = text("copied");
    setTimeout(() => label.textContent = before, 2000);
  });
}

function codeButton(block) {
  const button = make("button", { type: "button", class: "icon-btn code-copy", "aria-label": text("copyCode") }, icon("copy"));
  button.addEventListener("click", () => copy(block.querySelector("code")?.textContent ?? block.textContent));
  block.append(button);
}

function tabs(box, number) {
  const panels = [...box.children].filter(child => child.classList.contains("tab"));
  if (panels.length < 2) return;
  const list = make("div", { role: "tablist", class: "tab-list" });
  const buttons = panels.map((panel, index) => tab(panel, `tab-${number}-${index}`));
  const choose = (index, focus) => {
    buttons.forEach((button, at) => {
      button.setAttribute("aria-selected", String(at === index));
      button.tabIndex = at === index ? 0 : -1;
      panels[at].hidden = at !== index;
    });
    if (focus) buttons[index].focus();
  };
  buttons.forEach((button, index) => button.addEventListener("click", () => choose(index)));
  list.addEventListener("keydown", event => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    choose((to + buttons.length) % buttons.length, true);
  });
  list.append(...buttons);
  box.prepend(list);
  box.classList.add("is-tabs");
  choose(0);
}

function tab(panel, id) {
  const title = panel.querySelector(".tab-title");
  panel.id ||= `${id}-panel`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", id);
  return make("button", { type: "button", role: "tab", id, "aria-controls": panel.id }, title.textContent.trim());
}

for (const nav of document.querySelectorAll("[data-contents]")) follow(nav);
for (const pre of document.querySelectorAll(".prose pre")) codeButton(pre);
document.querySelectorAll(".prose .tabs").forEach(tabs);

const link = document.querySelector("[data-copy-link]");
if (link) copying(link, () => link.dataset.copyLink || location.href.split("#")[0]);
const answer = document.querySelector("[data-copy-answer]");
if (answer) {
  answer.hidden = false;
  copying(answer.querySelector("button"), () => `${document.getElementById("answer").textContent.trim()}\n${link?.dataset.copyLink || location.href.split("#")[0]}`);
}
document.querySelector("[data-print]")?.addEventListener("click", () => print());
for (const tools of document.querySelectorAll("[data-tools]")) tools.hidden = false;
dispatchEvent(new Event("hc:ready"));
