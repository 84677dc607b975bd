// kind function
// want time n
// want space n
public class PalindromeChecker {
    public static boolean isPalindrome(String str) {
        String reversed = "";
        StringBuilder sb = new StringBuilder();
        for (int i = str.length() - 1; i >= 0; i--) {
            sb.append(str.charAt(i));
        }
        reversed = sb.toString();
        if (str.equals(reversed)) {
            return true;
        } else {
            return false;
        }
    }
}
