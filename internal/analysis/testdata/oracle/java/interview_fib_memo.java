// want time n
// want space n
class Solution {
    private int[] memo;

    public int fib(int n) {
        memo = new int[n + 1];
        return go(n);
    }

    private int go(int n) {
        if (n < 2) return n;
        if (memo[n] != 0) return memo[n];
        memo[n] = go(n - 1) + go(n - 2);
        return memo[n];
    }
}
