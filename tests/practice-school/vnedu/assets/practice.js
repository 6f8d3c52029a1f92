// The desktop's behaviour: a button of the taskbar puts its window in front and leaves the others in the document.
const windows = [...document.querySelectorAll('.x-window')];
for (const button of document.querySelectorAll('[data-win]')) {
  button.addEventListener('click', () => {
    for (const one of windows) {
      if (one.id === button.dataset.win) one.className = 'x-layer x-window x-window-active';
      else if (one.classList.contains('x-window-active')) one.className = 'x-layer x-window ngoai';
    }
  });
}
