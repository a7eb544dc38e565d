"use strict";
/* Whoever types is there: once in five minutes the desk hears of it, lest the visit end over a long form. */
(() => {
  let told = Date.now();
  addEventListener("input", () => {
    const home = document.getElementById("logout-form") && document.querySelector("#site-name a");
    if (!home || Date.now() - told < 300000) return;
    told = Date.now();
    fetch(`${home.href}jsi18n/`, {cache:"no-store"}).catch(() => {});
  });
})();
/* Names for what Select2 draws in place of a field found by typing: it gives its box the value alone. */
(() => {
  const labelOf = select => {
    const label = select.id && document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    return (label ? label.textContent.replace(/:\s*$/, "").trim() : select.getAttribute("aria-label")) || select.name;
  };
  const name = select => {
    const drawn = select.nextElementSibling;
    if (!drawn || !drawn.classList.contains("select2")) return;
    const label = labelOf(select), box = drawn.querySelector(".select2-selection");
    const value = drawn.querySelector(".select2-selection__rendered"), typed = drawn.querySelector("input");
    box.id = `${select.id}-box`;
    box.setAttribute("aria-label", label);
    box.setAttribute("aria-labelledby", value && value.id ? `${box.id} ${value.id}` : box.id);
    if (value) { value.removeAttribute("role"); value.removeAttribute("aria-readonly"); }
    if (typed) typed.setAttribute("aria-label", label);
  };
  const nameAll = () => document.querySelectorAll("select.admin-autocomplete").forEach(name);
  // Select2 draws when it pleases: on a ready page, and again for each row that is added.
  new MutationObserver(seen => {
    // Among several choices it puts the cross that clears them all into their list, where no span may stand.
    document.querySelectorAll("ul .select2-selection__clear").forEach(cross => cross.setAttribute("aria-hidden", "true"));
    if (seen.some(({addedNodes}) => [...addedNodes].some(node => node.classList?.contains("select2")))) nameAll();
  }).observe(document.documentElement, {childList:true, subtree:true});
  addEventListener("load", () => {
    if (!window.django || !django.jQuery) return;
    django.jQuery(document).on("select2:open", event => {
      const typed = document.querySelector(".select2-container--open .select2-search__field");
      if (typed) typed.setAttribute("aria-label", `Find: ${labelOf(event.target)}`);
    });
  });
})();
