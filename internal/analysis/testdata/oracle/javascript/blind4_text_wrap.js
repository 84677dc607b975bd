// want time n
// want space n
function wrap(text, width) {
  const out = [];
  let line = '';
  for (const w of text.split(' ')) {
    if ((line + ' ' + w).length > width) {
      out.push(line);
      line = w;
    } else line = line ? line + ' ' + w : w;
  }
  out.push(line);
  return out.join('\n');
}
