// want time n log n
// want space n
// kind stdin
const [, ...words] = require('fs').readFileSync('/dev/stdin').toString().trim().split('\n');
const uniq = [...new Set(words)].sort((a, b) => a.length - b.length || a.localeCompare(b));
console.log(uniq.join('\n'));
