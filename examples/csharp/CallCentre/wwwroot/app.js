// Shows what the server sends: redacted turns and decisions. Text is set as text, never as markup; nothing is kept in the browser.
"use strict";

const at = (id) => document.getElementById(id);
const words = (label) => (label || "").replaceAll("_", " ");
const tiers = {
  automate: ["✓", "Automate: the reply may be sent"],
  route: ["→", "Route: a person takes it in a queue"],
  immediate_human: ["!", "Immediate human: a person takes it now"],
};
const dangers = ["emergency_medical", "self_harm", "harm_to_others", "abuse"];
let call = null;
let stream = null;

function element(name, text, className) {
  const e = document.createElement(name);
  if (text !== undefined) e.textContent = text;
  if (className) e.className = className;
  return e;
}

// [NAME_1] and the like stand out, and are read as words.
function redacted(text) {
  const out = document.createDocumentFragment();
  let from = 0;
  for (const found of text.matchAll(/\[[A-Z0-9_]+_\d+\]/g)) {
    out.append(text.slice(from, found.index), element("mark", found[0]));
    from = found.index + found[0].length;
  }
  out.append(text.slice(from));
  return out;
}

function list(id, items, empty, className) {
  const place = at(id);
  place.replaceChildren(...items.map((item) => element("li", words(item), className && className(item))));
  if (items.length === 0) place.append(element("li", empty));
}

function sentences(text) {
  return text.split(/(?<=[.!?])\s+/).filter((s) => s);
}

function showDecision(d) {
  at("no-decision").hidden = true;
  at("decision").hidden = false;
  const [mark, name] = tiers[d.tier] || ["?", words(d.tier)];
  at("tier").className = d.tier;
  at("tier").querySelector(".mark").textContent = mark;
  at("tier").querySelector(".name").textContent = name;
  at("queue").textContent = words(d.queue) || "none";
  at("intent").textContent = words(d.intent.label) || "not known";
  at("confidence").value = d.intent.confidence;
  at("confidence-text").textContent = `${Math.round(d.intent.confidence * 100)} %` + (d.intent.reason === "ok" ? "" : `, ${words(d.intent.reason)}`);
  at("language").textContent = d.language;
  const place = at("signals");
  place.replaceChildren(...d.signals.map((s) => element("li",
    words(s.signal) + (s.assertion === "present" ? "" : ` (${s.assertion})`) + (s.who === "other" ? ", about somebody else" : ""),
    dangers.includes(s.signal) && s.assertion === "present" ? "danger" : "")));
  if (d.signals.length === 0) place.append(element("li", "none"));
  const kinds = d.phi.reduce((n, kind) => n.set(kind, (n.get(kind) || 0) + 1), new Map());
  at("phi").textContent = [...kinds].map(([kind, n]) => `${n} ${words(kind)}`).join(", ") || "none";
  list("reasons", sentences(d.explanation), "No rule gave a reason.");
  list("oblige", d.oblige, "nothing");
  at("reply-box").hidden = !d.reply;
  at("reply").textContent = d.reply;
}

function showTurn(turn) {
  at("empty").hidden = true;
  const item = element("li", undefined, turn.speaker + (turn.decision ? ` ${turn.decision.tier}` : ""));
  item.append(element("span", turn.speaker === "agent" ? "Agent" : `Patient · ${words(turn.decision.tier)}`, "who"), redacted(turn.redacted));
  at("turns").append(item);
  at("turns").scrollTop = at("turns").scrollHeight;
  if (turn.decision) showDecision(turn.decision);
}

function problem(text) {
  at("problem").textContent = text;
}

async function ask(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) {
    const told = await answer.json().catch(() => ({}));
    throw new Error(told.detail || `The server answered ${answer.status}.`);
  }
  return answer.status === 204 ? null : answer.json();
}

function listen(id) {
  call = id;
  at("call-state").textContent = `Call ${id.slice(0, 8)} is open`;
  stream = new EventSource(`calls/${id}/events`);
  const seen = new Set();
  stream.onmessage = (event) => {
    const turn = JSON.parse(event.data);
    if (!seen.has(turn.number)) showTurn(turn);
    seen.add(turn.number);
  };
  stream.addEventListener("end", ended);
}

function ended() {
  if (stream) stream.close();
  stream = null;
  call = null;
  at("call-state").textContent = "The call has ended and its text is wiped. Reload for a new one.";
  at("turns").replaceChildren();
  at("decision").hidden = true;
  at("no-decision").hidden = false;
  for (const button of document.querySelectorAll("body > header button, main button")) button.disabled = true;
}

async function send(event) {
  event.preventDefault();
  const text = at("text").value;
  if (!call || !text.trim()) return;
  problem("");
  try {
    const speaker = new FormData(at("compose")).get("speaker");
    await ask(`calls/${call}/messages`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ speaker, text }),
    });
    at("text").value = "";
  } catch (reason) {
    problem(`Not sent. ${reason.message}`);
  }
  at("text").focus();
}

// A label is read as words; text keeps its placeholders.
function said(text) {
  return /^[a-z0-9_]+$/.test(text) ? words(text) : redacted(text);
}

function turnOf(turn) {
  const item = element("li");
  const what = [turn.speaker, turn.tier, turn.intent].filter((label) => label).map(words).join(" · ");
  item.append(element("span", what, "who"), redacted(turn.text));
  return item;
}

// The summary is a tree of labels and redacted text; every member is shown under its name.
function tree(value, name) {
  if (Array.isArray(value)) {
    if (value.length === 0) return element("span", "none");
    const plain = value.every((v) => typeof v !== "object");
    const items = element(name === "turns" ? "ol" : "ul", undefined, plain ? "chips" : name === "turns" ? "transcript" : "");
    items.append(...value.map((v) => {
      if (name === "turns") return turnOf(v);
      const item = element("li");
      item.append(tree(v));
      return item;
    }));
    return items;
  }
  if (value !== null && typeof value === "object") {
    const terms = element("dl");
    for (const [member, v] of Object.entries(value)) {
      const definition = element("dd");
      definition.append(tree(v, member));
      terms.append(element("dt", words(member)), definition);
    }
    return terms;
  }
  const span = element("span");
  span.append(typeof value === "string" ? said(value) : String(value));
  return span;
}

async function handoff() {
  if (!call) return;
  try {
    at("handoff-body").replaceChildren(tree(await ask(`calls/${call}/handoff`)));
    at("handoff").showModal();
  } catch (reason) {
    problem(reason.message);
  }
}

at("compose").addEventListener("submit", send);
at("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
});
at("use-reply").addEventListener("click", () => {
  at("compose").querySelector("[value=agent]").checked = true;
  at("text").value = at("reply").textContent;
  at("text").focus();
});
at("handoff-button").addEventListener("click", handoff);
at("end").addEventListener("click", async () => {
  if (call) await ask(`calls/${call}`, { method: "DELETE" }).catch((reason) => problem(reason.message));
});

// A desktop that follows a call names it behind the #; without one a call is opened.
const named = location.hash.slice(1);
(named ? Promise.resolve({ call: named }) : ask("calls", { method: "POST" }))
  .then((opened) => listen(opened.call))
  .catch((reason) => { at("call-state").textContent = "No call could be opened."; problem(reason.message); });
