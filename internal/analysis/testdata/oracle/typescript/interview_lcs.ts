// want time n^2
// want space n^2
function longestCommonSubsequence(a: string, b: string): number {
    const memo: number[][] = new Array(a.length).fill(0).map(() => new Array(b.length).fill(-1));
    const go = (i: number, j: number): number => {
        if (i === a.length || j === b.length) return 0;
        if (memo[i][j] !== -1) return memo[i][j];
        memo[i][j] = a[i] === b[j] ? 1 + go(i + 1, j + 1) : Math.max(go(i + 1, j), go(i, j + 1));
        return memo[i][j];
    };
    return go(0, 0);
}
