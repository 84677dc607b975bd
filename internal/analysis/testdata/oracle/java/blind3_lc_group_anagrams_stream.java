// want time n
// want space n
import java.util.*;
import java.util.stream.*;
class Solution {
    public int countEvenSquares(int[] nums) {
        return Arrays.stream(nums).filter(x -> x % 2 == 0).map(x -> x * x).boxed().collect(Collectors.toSet()).size();
    }
}
