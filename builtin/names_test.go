package builtin

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"testing"
)

// TestNames: two engines have a name each; what a killed one leaves is the next one's,
// of the same broker; and a queue that was removed leaves nothing.
func TestNames(t *testing.T) {
	dir := t.TempDir()
	take := func(at string) *name {
		t.Helper()
		u, err := url.Parse(at)
		if err != nil {
			t.Fatal(err)
		}
		n, err := ownName(dir, u)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	a, b := take("amqp://u:old@host/x"), take("amqp://u:old@host/x")
	if a.text == b.text {
		t.Errorf("two engines have %s", a.text)
	}
	a.file.Close() // killed
	if other := take("kafka://host/x"); other.text == a.text {
		t.Error("another broker's queue was taken over")
	}
	again := take("amqp://u:new@host/x")
	if again.text != a.text {
		t.Errorf("%s is left, and %s was taken", a.text, again.text)
	}
	again.free(errors.New("the broker is away"))
	if again = take("amqp://u:new@host/x"); again.text != a.text {
		t.Errorf("%s is not removed, and %s was taken", a.text, again.text)
	}
	again.free(nil)
	b.free(nil)
	if left, _ := os.ReadDir(filepath.Join(dir, "queues")); len(left) != 1 {
		t.Errorf("%d names are left, want the other broker's", len(left))
	}
}
