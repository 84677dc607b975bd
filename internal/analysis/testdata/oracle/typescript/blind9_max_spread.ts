// want time n
// want space 1
function maxArea(h: number, w: number, horizontalCuts: number[], verticalCuts: number[]): number {
    let x = 0;
    for (let i = 1; i < horizontalCuts.length; i++) {
        x = Math.max(x, horizontalCuts[i] - horizontalCuts[i - 1]);
    }
    let y = Math.max(...verticalCuts);
    return Number((BigInt(x) * BigInt(y)) % 1000000007n);
}
