// want time n log n
// want space n
import * as fs from 'fs';
const input: string[] = fs.readFileSync(0, 'utf-8').split('\n');
let idx = 0;
const readInts = (): number[] => input[idx++].split(' ').map(Number);
const [n, m]: number[] = readInts();
const a: number[] = readInts();
const sorted: number[] = [...a].sort((x: number, y: number) => x - y);
const lowerBound = (arr: number[], x: number): number => {
    let lo = 0, hi = arr.length;
    while (lo < hi) {
        const mid = (lo + hi) >>> 1;
        if (arr[mid] < x) lo = mid + 1; else hi = mid;
    }
    return lo;
};
for (let i = 0; i < m; i++) {
    const [x] = readInts();
    console.log(n - lowerBound(sorted, x));
}
