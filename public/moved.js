// On the page of a former address: leads on, with the reader's situation and step.
location.replace(
  document.querySelector('[rel="canonical"]').href + location.search + location.hash,
);
