// want time n
// want space n
function tokens(src) {
  const out = [];
  const re = /\s*(\d+|[a-z]+|[-+*/()])/gy;
  let m;
  while ((m = re.exec(src))) out.push(m[1]);
  return out;
}
