// data-lang="fr", data-target="#id", data-exit="https:"
(d => {
  let me = d.currentScript, o = me.dataset, home = new URL(me.src).origin;
  let box = o.target && d.querySelector(o.target), f = d.createElement('iframe');
  f.src = home + '/chat?lang=' + (o.lang || '');
  f.title = 'Chat';
  f.allow = 'microphone; geolocation';
  f.style.cssText = 'border:0;width:100%;height:100%';
  if (box) box.append(f);
  else {
    box = d.createElement('div');
    let b = d.createElement('button'), at = 'position:fixed;z-index:99;right:8px;';
    b.textContent = '💬 Chat';
    b.style.cssText = at + 'bottom:8px;padding:14px';
    box.style.cssText = at + 'bottom:64px;width:min(400px,95vw);height:80vh';
    box.hidden = true;
    b.onclick = () => (box.hidden = !box.hidden) || f.parentNode || box.append(f);
    d.body.append(box, b);
  }
  addEventListener('message', e => {
    if (e.origin == home && e.data == 'leave') d.body.hidden = true, location.replace(o.exit || 'https://www.wikipedia.org');
  });
})(document);
