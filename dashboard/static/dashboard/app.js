// Added to pages that already work without it: the map's date slider, hover, the table filter, copying.
// It holds no rule of law: which class a state has on a day, and every count, come from the server in #spans.
(() => {
  const $ = (id) => document.getElementById(id), all = (css, root = document) => [...root.querySelectorAll(css)];
  const DAY = 864e5, EPOCH = 719163;                        // proleptic ordinal of 1970-01-01, as in Python
  const iso = (ordinal) => new Date((ordinal - EPOCH) * DAY).toISOString().slice(0, 10);
  const ordinal = (day) => Date.parse(day) / DAY + EPOCH;
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const long = (day) => format.format(Date.parse(day));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const source = $("spans"), spans = source ? JSON.parse(source.textContent) : { words: {}, states: {}, points: [] };
  const upTo = (rows, day) => rows.findLast((row) => row[0] <= day);   // rows in order of day
  document.documentElement.classList.add("js");

  // The map on another day.
  const drawn = Object.fromEntries(all(".map .c > [id]").map((el) => [el.id.slice(2), el]));
  const name = (el, text) => { el.setAttribute("aria-label", text); el.dataset.tip = text; };
  for (const el of Object.values(drawn)) {
    const title = el.querySelector("title");
    if (title) { name(el, title.textContent); title.remove(); }
  }
  function paint(day) {
    const tally = {};
    for (const [code, [state, changes]] of Object.entries(spans.states)) {
      const css = upTo(changes, day)?.[1] ?? "o", el = drawn[code];
      tally[css] = (tally[css] ?? 0) + 1;
      if (!el || el.getAttribute("class") === css) continue;
      el.setAttribute("class", css);
      name(el, `${state}: ${spans.words[css] ?? "not counted"}`);
    }
    for (const item of all("#legend [data-k]")) item.querySelector("b").textContent = tally[item.dataset.k] ?? 0;
    for (const part of all("#stack [data-k]")) part.style.setProperty("--n", tally[part.dataset.k] ?? 0);
    if ($("asof")) $("asof").value = long(day);
  }

  // The curve: a cursor that the slider, the pointer and the arrow keys share.
  const curve = $("curve"), tip = $("tip"), range = $("range"), when = $("when");
  const x0 = Number(range?.min ?? curve?.dataset.x0), x1 = Number(range?.max ?? curve?.dataset.x1);
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  let now = Number(range?.value ?? curve?.dataset.at);
  const numbers = (day) => upTo(spans.points, day) ?? [day, 0, 0, 0];
  const across = (o) => (o - curve.dataset.x0) / (curve.dataset.x1 - curve.dataset.x0);
  const sentence = (day) => { const [, deposited, inForce, signed] = numbers(day); return `${long(day)}: ${inForce} in force, ${deposited} deposited, ${signed} signed only`; };

  function show(to) {
    now = to;
    const day = iso(to), text = sentence(day);
    if (range) { paint(day); range.value = to; range.setAttribute("aria-valuetext", text); when.value = day; }
    if (!curve) return;
    const left = `${clamp(across(to), 0, 1) * 100}%`;
    for (const id of ["cursor", "knob"]) $(id).style.setProperty("--x", left);
    $("knob").style.setProperty("--y", `${(1 - numbers(day)[2] / curve.dataset.top) * 100}%`);
    curve.setAttribute("aria-valuenow", to);
    curve.setAttribute("aria-valuetext", text);
  }

  function tell(to) {
    show(to);
    tip.hidden = false;
    tip.textContent = sentence(iso(to));
    const width = curve.clientWidth, half = tip.offsetWidth / 2;
    tip.style.setProperty("--x", `${clamp(across(to) * width, half, Math.max(width - half, half))}px`);
  }

  if (range) {
    range.hidden = $("play").hidden = false;
    range.addEventListener("input", () => show(Number(range.value)));
    when.addEventListener("change", () => { if (when.value && when.validity.valid) show(ordinal(when.value)); });
    let timer = 0;
    const face = (word) => { $("play").lastElementChild.textContent = word; };
    const stop = () => { clearTimeout(timer); timer = 0; face("Play"); };
    const step = () => {
      show(Math.min(now + Math.ceil((x1 - x0) / (calm ? 24 : 700)), x1));
      if (now >= x1) stop(); else timer = setTimeout(step, calm ? 900 : 16);
    };
    $("play").addEventListener("click", () => {
      if (timer) return stop();
      face("Pause");
      if (now >= x1) show(x0);
      timer = setTimeout(step, 16);
    });
  }

  if (curve && source) {
    const days = spans.points.map((point) => ordinal(point[0])).filter((o) => o >= x0 && o <= x1);
    for (const [key, value] of Object.entries({ tabindex: "0", role: "slider", "aria-label": curve.dataset.label, "aria-valuemin": x0, "aria-valuemax": x1 })) curve.setAttribute(key, value);
    show(now);
    curve.addEventListener("pointermove", (event) => {
      const box = curve.getBoundingClientRect();
      tell(Math.round(x0 + clamp((event.clientX - box.left) / box.width, 0, 1) * (x1 - x0)));
    });
    for (const leave of ["pointerleave", "blur"]) curve.addEventListener(leave, () => { tip.hidden = true; });
    curve.addEventListener("keydown", (event) => {
      const to = { ArrowRight: days.find((o) => o > now) ?? x1, ArrowUp: days.find((o) => o > now) ?? x1, ArrowLeft: days.findLast((o) => o < now) ?? x0, ArrowDown: days.findLast((o) => o < now) ?? x0, Home: x0, End: x1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      tell(to);
    });
  }

  // A state's name and standing beside the pointer, on the map.
  const box = document.querySelector(".mapbox");
  if (box) {
    const label = box.appendChild(Object.assign(document.createElement("p"), { className: "tip", hidden: true }));
    label.setAttribute("aria-hidden", "true");
    box.addEventListener("pointermove", (event) => {
      const text = event.target.closest("[data-tip]")?.dataset.tip;
      label.hidden = !text;
      if (!text) return;
      label.textContent = text;
      const frame = box.getBoundingClientRect(), half = label.offsetWidth / 2;
      label.style.setProperty("--x", `${clamp(event.clientX - frame.left, half, Math.max(frame.width - half, half))}px`);
      label.style.setProperty("--y", `${event.clientY - frame.top - 12}px`);
    });
    box.addEventListener("pointerleave", () => { label.hidden = true; });
  }

  // The table: filter in place, accents and case folded.
  const filter = document.querySelector(".filter"), rows = all("#rows tr");
  if (filter && rows.length) {
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const apply = () => {
      const wanted = fold($("f").value.trim()), css = $("fs")?.value;
      let seen = 0;
      for (const row of rows) {
        const fits = fold(row.cells[0].textContent).includes(wanted) && (!css || row.querySelector(`.st-${css}`));
        row.hidden = !fits;
        seen += fits ? 1 : 0;
      }
      $("fn").textContent = `${seen} ${seen === 1 ? filter.dataset.one : filter.dataset.many}`;
    };
    filter.hidden = false;
    filter.addEventListener("input", apply);
    filter.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  // Running an example of the API: the answer appears beneath it.
  for (const button of all("[data-run]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const into = $(button.dataset.into);
      into.hidden = false;
      into.textContent = "Asking…";
      const answer = await fetch(button.dataset.run);
      into.textContent = JSON.stringify(await answer.json(), null, 2);
      into.focus();
    });
  }

  // Copying a sentence or a citation.
  for (const button of all("[data-copy]")) {
    if (!navigator.clipboard) break;
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText($(button.dataset.copy).textContent.trim());
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  }
})();
