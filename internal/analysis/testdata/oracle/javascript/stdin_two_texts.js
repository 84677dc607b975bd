// want time n^2
// want space n
// kind stdin
const [a, b] = require("fs").readFileSync(0, "utf8").split("\n");
let same = 0;
for (const x of a) for (const y of b) if (x === y) same++;
console.log(same);
