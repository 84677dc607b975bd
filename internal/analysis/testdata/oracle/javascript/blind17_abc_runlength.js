// want time n
// want space n
// kind stdin
const s = require('fs').readFileSync('/dev/stdin', 'utf8').trim();
const out = [];
for (let i = 0; i < s.length; ) {
  let j = i;
  while (j < s.length && s[j] === s[i]) j++;
  out.push(s[i] + (j - i));
  i = j;
}
console.log(out.join(''));
