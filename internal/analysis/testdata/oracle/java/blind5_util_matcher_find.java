// want time n
// want space 1
import java.util.*;
import java.util.regex.*;
class Solution {
    public int count(String s) {
        Pattern p = Pattern.compile("[a-z]+");
        Matcher m = p.matcher(s);
        int c = 0;
        while (m.find()) c += m.group().length();
        return c;
    }
}
