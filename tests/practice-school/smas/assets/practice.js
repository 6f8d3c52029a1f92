// The behaviour of the practice pages: tabs, another pupil, another class, content that arrives late.
// It stands for a platform's own script; Soát knows nothing of it.

const form = document.querySelector('#ho-so');
if (form) {
  const tabs = [...form.querySelectorAll('[role=tab]')];
  for (const tab of tabs) {
    tab.addEventListener('click', () => {
      for (const other of tabs) {
        other.setAttribute('aria-selected', String(other === tab));
        document.getElementById(other.getAttribute('aria-controls')).hidden = other !== tab;
      }
    });
  }

  const pupils = JSON.parse(document.querySelector('#du-lieu').textContent);
  const controls = [...form.querySelectorAll('.form-control')];
  const list = [...document.querySelectorAll('[data-hs]')];
  const status = form.querySelector('.trang-thai');
  let waiting = 0;
  const open = (index) => {
    status.textContent = 'Đang tải…';
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      for (const [at, control] of controls.entries()) control.value = pupils[index].values[at];
      for (const button of list) button.removeAttribute('aria-current');
      list[index].setAttribute('aria-current', 'true');
      status.textContent = '';
    }, 120);
  };
  for (const [index, button] of list.entries()) button.addEventListener('click', () => open(index));
  const asked = new URLSearchParams(location.search).get('ma');
  open(Math.max(0, pupils.findIndex((pupil) => pupil.ma === asked)));
}

const book = document.querySelector('#bang');
if (book) {
  const classes = document.querySelector('#cboLop');
  const show = () => {
    const table = document.querySelector(`template[data-lop="${classes.value}"]`);
    book.replaceChildren(table.content.cloneNode(true));
  };
  classes.addEventListener('change', () => setTimeout(show, 120));
  if (book.dataset.cho) setTimeout(show, Number(book.dataset.cho));
}

const sign = document.querySelector('#ky-so');
if (sign) {
  const dialog = document.querySelector('#hop-ky');
  sign.addEventListener('click', () => (dialog.hidden = false));
  document.querySelector('#xac-nhan-ky').addEventListener('click', () => {
    dialog.hidden = true;
    document.querySelector('#ket-qua-ky').textContent = 'Đã gửi ký.';
    document.querySelector('table.luoi tbody tr td:nth-child(5)').textContent = 'Chờ xác nhận trên điện thoại';
  });
}
