package kafka

import (
	"context"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
)

// How often what was done is committed, and what was committed deleted. A process
// that dies has what it did within the first done again.
const (
	commitEvery = 100 * time.Millisecond
	purgeEvery  = 10 * time.Second
)

// commits commits until the queue is closed.
func (q *Queue) commits() {
	commit, purge := time.NewTicker(commitEvery), time.NewTicker(purgeEvery)
	defer commit.Stop()
	defer purge.Stop()
	for {
		select {
		case <-commit.C:
			q.commit(q.life)
		case <-purge.C:
			q.purge(q.life)
		case <-q.life.Done():
			return
		}
	}
}

// commit commits what changed in the claims that are this process's.
func (q *Queue) commit(ctx context.Context) {
	q.committing.Lock()
	defer q.committing.Unlock()
	offsets := map[string]map[int32]kgo.EpochOffset{}
	metadata := map[partition]*string{}
	var taken []*claim
	q.mu.Lock()
	for p, c := range q.claims {
		at, text, changed := c.take()
		if !changed {
			continue
		}
		if offsets[p.topic] == nil {
			offsets[p.topic] = map[int32]kgo.EpochOffset{}
		}
		offsets[p.topic][p.number], metadata[p] = at, &text
		taken = append(taken, c)
	}
	q.mu.Unlock()
	if len(taken) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, session/2)
	defer cancel()
	with := kgo.PreCommitFnContext(ctx, func(r *kmsg.OffsetCommitRequest) error {
		for i := range r.Topics {
			for j := range r.Topics[i].Partitions {
				p := &r.Topics[i].Partitions[j]
				p.Metadata = metadata[partition{r.Topics[i].Topic, p.Partition}]
			}
		}
		return nil
	})
	q.consumer.CommitOffsetsSync(with, offsets, func(_ *kgo.Client, _ *kmsg.OffsetCommitRequest, r *kmsg.OffsetCommitResponse, err error) {
		if err == nil && accepted(r) {
			return
		}
		for _, c := range taken { // a rebalance, or a broker that is away: the next time
			c.untake()
		}
	})
}

func accepted(r *kmsg.OffsetCommitResponse) bool {
	for _, t := range r.Topics {
		for _, p := range t.Partitions {
			if p.ErrorCode != 0 {
				return false
			}
		}
	}
	return true
}

// purge deletes what is done from the topics: they have no limit of time. A user
// who may not do it leaves it to whoever keeps the broker.
func (q *Queue) purge(ctx context.Context) {
	offsets := kadm.Offsets{}
	q.mu.Lock()
	for p, c := range q.claims {
		c.mu.Lock()
		if !c.changed && c.next.Offset > c.purged {
			offsets.AddOffset(p.topic, p.number, c.next.Offset, -1)
			c.purged = c.next.Offset
		}
		c.mu.Unlock()
	}
	q.mu.Unlock()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	_, _ = q.admin.DeleteRecords(ctx, offsets)
}

// inherit notes how far the records had come under who had the partitions before.
func (q *Queue) inherit(_ context.Context, _ *kgo.Client, r *kmsg.OffsetFetchResponse) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	note := func(topic string, number int32, metadata *string) {
		if metadata != nil {
			q.before[partition{topic, number}] = decode(*metadata)
		}
	}
	for _, t := range r.Topics {
		for _, p := range t.Partitions {
			note(t.Topic, p.Partition, p.Metadata)
		}
	}
	for _, g := range r.Groups {
		for _, t := range g.Topics {
			for _, p := range t.Partitions {
				note(t.Topic, p.Partition, p.Metadata)
			}
		}
	}
	return nil
}

// claim of a record, while rebalancing waits.
func (q *Queue) claim(r *kgo.Record) *claim {
	p := partition{r.Topic, r.Partition}
	q.mu.Lock()
	defer q.mu.Unlock()
	c := q.claims[p]
	if c == nil {
		c = newClaim(q.before[p])
		q.claims[p] = c
		delete(q.before, p)
	}
	return c
}

// revoked commits what is done before another process gets the partitions.
func (q *Queue) revoked(ctx context.Context, _ *kgo.Client, which map[string][]int32) {
	q.commit(ctx)
	q.lost(ctx, nil, which)
}

// lost partitions may be another process's already.
func (q *Queue) lost(_ context.Context, _ *kgo.Client, which map[string][]int32) {
	q.committing.Lock() // or what was chosen of these claims would be committed yet
	defer q.committing.Unlock()
	q.mu.Lock()
	defer q.mu.Unlock()
	for topic, numbers := range which {
		for _, n := range numbers {
			p := partition{topic, n}
			if c := q.claims[p]; c != nil {
				c.lose()
				delete(q.claims, p)
			}
			delete(q.before, p)
		}
	}
}
