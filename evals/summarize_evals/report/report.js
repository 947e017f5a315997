"use strict";
// Reading needs none of this: it sorts, filters, and opens what an address points into.
(() => {
  const form = document.querySelector(".filters");
  const chips = [...form.querySelectorAll("button")];
  const cases = [...document.querySelectorAll("details.case")].map((details) => ({
    details,
    row: document.querySelector(`.articles tr[data-case="${details.dataset.case}"]`),
    text: details.querySelector(".text"),
    items: [...details.querySelectorAll(".list li")],
  }));
  const marks = [...document.querySelectorAll(".mark")];

  // An address is #place?only=errors&family=claims&fault=missed: both halves may be empty.
  const address = () => {
    const [place, query = ""] = decodeURIComponent(location.hash.slice(1)).split("?");
    return { place, wanted: new URLSearchParams(query) };
  };

  const pressed = () => {
    const wanted = new URLSearchParams();
    for (const { dataset } of chips.filter((chip) => chip.ariaPressed === "true"))
      wanted.append(dataset.key, dataset.value);
    return wanted;
  };

  const remember = (place, wanted) => {
    const query = wanted.toString();
    history.replaceState(null, "", `#${place}${query && `?${query}`}`);
  };

  const filter = (wanted) => {
    const families = wanted.getAll("family");
    const faults = wanted.getAll("fault");
    const filtered = wanted.size > 0;
    for (const chip of chips)
      chip.ariaPressed = wanted.getAll(chip.dataset.key).includes(chip.dataset.value);
    const hidden = families.length
      ? ["claims", "figures"].filter((family) => !families.includes(family)).join(" ")
      : "";
    let shown = 0;
    let articles = 0;
    let total = 0;
    for (const { details, row, text, items } of cases) {
      let left = 0;
      for (const item of items) {
        const own = (item.dataset.faults ?? "").split(" ");
        item.hidden =
          (families.length > 0 && !families.includes(item.dataset.family)) ||
          (faults.length > 0 && !faults.some((fault) => own.includes(fault))) ||
          (wanted.has("only") && !item.dataset.faults);
        if (!item.hidden) left += 1;
      }
      text.dataset.hidden = hidden;
      details.hidden = row.hidden = filtered && left === 0;
      shown += left;
      total += items.length;
      articles += left > 0;
    }
    for (const mark of marks) mark.hidden = document.querySelector(mark.getAttribute("href")).hidden;
    form.querySelector("output").value = filtered
      ? `${shown.toLocaleString("en")} of ${total.toLocaleString("en")} items, in ${articles} articles`
      : "";
  };

  const reveal = (place) => {
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    const target = place && document.getElementById(place);
    if (!target) return;
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details"))
      at.open = true;
    target.classList.add("here");
    const item = target.matches(".mark") && document.querySelector(target.getAttribute("href"));
    if (item) {
      item.classList.add("here");
      const list = item.closest(".list");
      list.scrollTop = item.offsetTop - list.offsetTop - list.clientHeight / 3;
    }
    target.scrollIntoView({ block: target.matches(".mark, .list li") ? "center" : "start" });
    target.focus({ preventScroll: true });
  };

  const follow = () => {
    const { place, wanted } = address();
    const kept = location.hash.includes("?") ? wanted : pressed();
    filter(kept);
    remember(place, kept);
    reveal(place);
  };

  form.addEventListener("click", ({ target }) => {
    const chip = target.closest("button");
    if (!chip) return;
    chip.ariaPressed = chip.ariaPressed !== "true";
    const wanted = pressed();
    filter(wanted);
    remember(address().place, wanted);
  });

  // Following a link twice changes no address, but should still lead there.
  document.addEventListener("click", ({ target }) => {
    const link = target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === `#${address().place}`) reveal(address().place);
  });

  const body = document.querySelector(".articles tbody");
  document.querySelectorAll(".articles thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.ariaSort === "ascending";
      for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
      head.ariaSort = down ? "descending" : "ascending";
      const key = ({ cells }) => cells[column].dataset.value ?? cells[column].textContent;
      const order = (one, other) =>
        "value" in one.cells[column].dataset
          ? key(one) - key(other)
          : key(one).localeCompare(key(other), "en", { numeric: true });
      body.append(...[...body.rows].sort((a, b) => (down ? order(b, a) : order(a, b))));
    });
  });

  form.hidden = false;
  addEventListener("hashchange", follow);
  if (location.hash) follow();
})();
