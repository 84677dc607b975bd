package rabbitmq_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/heddle-run/heddle/queue/queuetest"
	"github.com/heddle-run/heddle/queue/rabbitmq"
)

func TestFaults(t *testing.T) {
	c := rabbitmq.Config{URL: server(t), Name: fmt.Sprint("faults", time.Now().UnixNano())}
	b := queuetest.Script(t, "HEDDLE_RABBITMQ", c.URL, c.Name)
	q := open(t, c)
	time.Sleep(3 * time.Second) // as in TestBrokerRestarts
	queuetest.Faults(t, b)
	if err := q.Remove(t.Context()); err != nil {
		t.Error(err)
	}
}
