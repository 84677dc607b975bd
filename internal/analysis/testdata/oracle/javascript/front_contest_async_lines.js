// want time n
// want space 1
const readline = require('readline');
(async () => {
    const rl = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
    let sum = 0;
    for await (const line of rl) sum += Number(line) || 0;
    console.log(sum);
})();
