// want time n
// want space n
// kind stdin
"use strict"
const main = arg => {
    arg = arg.trim().split("\n");
    const N = parseInt(arg[0]);
    const S = arg.slice(1, N + 1);
    const memo = {};
    for (let s of S) {
        memo[s] = (memo[s] || 0) + 1;
    }
    let answer = "", max = 0;
    for (let key in memo) {
        if (memo[key] > max) {
            max = memo[key];
            answer = key;
        }
    }
    console.log(answer);
}
main(require('fs').readFileSync('/dev/stdin', 'utf8'));
