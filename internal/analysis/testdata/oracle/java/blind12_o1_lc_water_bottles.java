// kind function
// want time log n
// want space 1
class Solution {
    public int numWaterBottles(int numBottles, int numExchange) {
        int ans = numBottles;
        while (numBottles >= numExchange) {
            int got = numBottles / numExchange;
            ans += got;
            numBottles = got + numBottles % numExchange;
        }
        return ans;
    }
}
