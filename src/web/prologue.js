// In the words of the oldest browsers, because it tells them that they are too old.
window.onload = function () {
  if (window.nianbaoStarted) return;
  document.getElementById('too-old').hidden = false;
  document.getElementById('too-old').style.display = 'block';
};
