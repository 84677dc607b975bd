// want time n
// want space n
function compress(s) {
  const parts = [];
  let i = 0;
  while (i < s.length) {
    let j = i;
    while (j < s.length && s[j] === s[i]) j++;
    parts.push(s.slice(i, j));
    i = j;
  }
  return parts.join('|');
}
