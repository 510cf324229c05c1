(function () {
  "use strict";
  var html = document.documentElement;
  var english = document.getElementById("lang-en");
  function language() { html.lang = english.checked ? "en" : "zh-CN"; }
  document.querySelectorAll('input[name="lang"]').forEach(function (i) { i.addEventListener("change", language); });
  language();
  document.querySelectorAll("[data-open]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      document.querySelectorAll("details.finding").forEach(function (d) {
        d.open = button.dataset.open === "yes" && d.getClientRects().length > 0;
      });
    });
  });
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var finding = target && target.closest("details");
    if (!finding) return;
    document.getElementById("f-all").checked = true;
    finding.open = true;
    finding.scrollIntoView();
    finding.querySelector("summary").focus({ preventScroll: true });
  }
  addEventListener("hashchange", reveal);
  reveal();
})();
