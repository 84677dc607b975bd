// want time n^2
// want space n
class Solution {
    public List<Integer> unique(int[] nums) {
        List<Integer> out = new ArrayList<>();
        for (int x : nums) if (!out.contains(x)) out.add(x);
        return out;
    }
}
