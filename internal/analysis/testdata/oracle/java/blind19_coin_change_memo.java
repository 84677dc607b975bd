// want time n^2
// entry coinChange
import java.util.*;
class Solution {
    private Integer[] memo;
    public int coinChange(int[] coins, int amount) {
        memo = new Integer[amount + 1];
        int r = dp(coins, amount);
        return r == Integer.MAX_VALUE ? -1 : r;
    }
    int dp(int[] coins, int rem) {
        if (rem == 0) return 0;
        if (rem < 0) return Integer.MAX_VALUE;
        if (memo[rem] != null) return memo[rem];
        int best = Integer.MAX_VALUE;
        for (int c : coins) {
            int s = dp(coins, rem - c);
            if (s != Integer.MAX_VALUE) best = Math.min(best, s + 1);
        }
        return memo[rem] = best;
    }
}
