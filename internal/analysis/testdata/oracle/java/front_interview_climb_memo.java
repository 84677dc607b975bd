// want time n
// want space n
class Solution {
    private Map<Integer, Integer> memo = new HashMap<>();
    public int climbStairs(int n) {
        if (n <= 2) return n;
        if (memo.containsKey(n)) return memo.get(n);
        int r = climbStairs(n - 1) + climbStairs(n - 2);
        memo.put(n, r);
        return r;
    }
}
