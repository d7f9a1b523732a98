// Runs before the first paint, so that nothing flashes or jumps: the reader's theme, layout and sizes, or what suits the system and the window.
{
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      // A browser that keeps nothing.
      return null;
    }
  };
  const { dataset } = document.documentElement;
  const theme = kept('rehearsal:theme');
  if (['dark', 'light', 'hc-dark', 'hc-light'].includes(theme)) dataset.theme = theme;
  try {
    const colours = JSON.parse(kept('rehearsal:colours') ?? '{}');
    for (const [token, colour] of Object.entries(colours))
      if (token.startsWith('--') && /^#[\da-f]{3,8}$/i.test(colour))
        document.documentElement.style.setProperty(token, colour);
  } catch {
    // What stands there is no theme.
  }
  for (const name of innerWidth >= 1100 ? ['side-bar', 'article-width'] : []) {
    const size = Number(kept(`rehearsal:${name}`));
    if (size > 0 && size <= innerWidth * 0.6)
      document.documentElement.style.setProperty(`--${name}`, `${size}px`);
  }
  const layout = kept('rehearsal:layout');
  const fits = ['inline', 'rack', ...(innerWidth >= 1100 ? ['split'] : [])];
  dataset.layout ??= fits.includes(layout)
    ? layout
    : innerWidth >= 1100
      ? 'split'
      : innerWidth >= 700
        ? 'inline'
        : 'rack';
  if (location.hash === '') dataset.at = 'start';
}
