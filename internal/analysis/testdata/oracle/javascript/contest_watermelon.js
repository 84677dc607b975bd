// want time 1
// want space 1
const w = parseInt(require('fs').readFileSync(0, 'utf8'));
console.log(w > 2 && w % 2 === 0 ? 'YES' : 'NO');
