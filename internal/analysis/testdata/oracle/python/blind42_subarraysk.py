# kind function
# want time n
# want space n
class Solution:
    def subarraysWithKDistinct(self, nums, k):
        def atmost(k):
            cnt, l, res = {}, 0, 0
            for r, x in enumerate(nums):
                cnt[x] = cnt.get(x, 0) + 1
                while len(cnt) > k:
                    cnt[nums[l]] -= 1
                    if cnt[nums[l]] == 0: del cnt[nums[l]]
                    l += 1
                res += r - l + 1
            return res
        return atmost(k) - atmost(k - 1)
