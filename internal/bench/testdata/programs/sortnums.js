// Quantiles of the numbers on stdin.
const xs = require("fs").readFileSync(0, "utf8").trim().split("\n").map(Number);
xs.sort((a, b) => a - b);
for (const q of [0.1, 0.5, 0.9]) console.log(xs[Math.floor(q * xs.length)]);
