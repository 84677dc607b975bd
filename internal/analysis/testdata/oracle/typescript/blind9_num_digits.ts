// want time log n
// want space 1
function addDigitsMin(num: number): number {
    let mn = 9;
    while (num > 0) {
        mn = Math.min(mn, num % 10);
        num = (num / 10) | 0;
    }
    return mn;
}
