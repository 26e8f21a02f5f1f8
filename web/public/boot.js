// Before the first paint: theme, language and direction as the visitor chose them, so that nothing flashes or turns around.
(() => {
  try {
    const { theme, language } = JSON.parse(localStorage.getItem('onsale.preferences') ?? '{}');
    const root = document.documentElement;
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (typeof language === 'string') {
      root.lang = language;
      root.dir = language === 'ar' ? 'rtl' : 'ltr';
    }
  } catch {
    // Storage is blocked: the page follows the system.
  }
})();
