// want time n
// want space 1
class Solution {
    public int evens(int[] nums) {
        return Arrays.stream(nums).filter(x -> x % 2 == 0).map(x -> x * x).sum();
    }
}
