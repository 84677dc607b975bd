// want time 1
// want space 1
// kind stdin
const w = parseInt(readline());
print(w > 2 && w % 2 === 0 ? 'YES' : 'NO');
