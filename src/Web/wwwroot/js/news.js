// What happens now. New tickets are announced and never move the list; a changed ticket never touches the draft.
import { me, text, toast } from "./core.js";

const talk = document.querySelector("[data-ticket]");
const number = talk ? Number(talk.dataset.ticket) : 0;
const announced = document.querySelector("[data-new]");
const presence = document.querySelector("[data-presence]");
let fresh = 0;
let wasLost = false;

const source = new EventSource(number ? `/agent/news?ticket=${number}` : "/agent/news");
source.addEventListener("news", event => {
  const news = JSON.parse(event.data);
  wasLost = false;
  if (news.kind === "ticket") onTicket(news);
  else if (news.ticket === number && presence) presence.textContent = news.here.length ? text("here", { who: news.here.join(", ") }) : "";
});
source.addEventListener("error", () => {
  if (!wasLost) toast(text("noConnection"));
  wasLost = true;
});
addEventListener("pagehide", () => source.close());

function onTicket(news) {
  if (news.isNew && announced) {
    fresh++;
    announced.hidden = false;
    announced.textContent = text("new", { n: fresh });
    announced.href = location.pathname + location.search;
  }
  if (news.ticket !== number || news.by === me || news.version <= Number(talk.dataset.version)) return;
  const banner = document.querySelector("[data-conflict]");
  banner.querySelector("[data-conflict-text]").textContent = text("changed");
  banner.hidden = false;
}
