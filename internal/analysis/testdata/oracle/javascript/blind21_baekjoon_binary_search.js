// want time n log n
// kind stdin
const fs = require('fs');
const input = fs.readFileSync(process.platform === 'linux' ? '/dev/stdin' : './input.txt').toString().trim().split('\n');
const N = Number(input[0]);
const A = input[1].split(' ').map(Number).sort((a, b) => a - b);
const M = Number(input[2]);
const Q = input[3].split(' ').map(Number);
function binarySearch(arr, target) {
  let left = 0;
  let right = arr.length - 1;
  while (left <= right) {
    const mid = Math.floor((left + right) / 2);
    if (arr[mid] === target) return 1;
    if (arr[mid] < target) left = mid + 1;
    else right = mid - 1;
  }
  return 0;
}
console.log(Q.map((q) => binarySearch(A, q)).join('\n'));
