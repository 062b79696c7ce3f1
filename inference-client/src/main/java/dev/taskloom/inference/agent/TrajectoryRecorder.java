package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.Usage;
import java.util.ArrayList;
import java.util.List;

/** Writes down what happens, segment by segment. */
final class TrajectoryRecorder {
    private final List<Trajectory.Segment> ended = new ArrayList<>();
    private final List<Trajectory.Event> events = new ArrayList<>();
    private Trajectory.Fork fork;
    private List<ChatMessage> opening;

    TrajectoryRecorder(List<ChatMessage> opening) {
        boolean goesOn = opening.stream().anyMatch(ChatMessage.Assistant.class::isInstance);
        this.fork = goesOn ? Trajectory.Fork.NEW_USER : Trajectory.Fork.START;
        this.opening = opening;
    }

    void happened(Trajectory.Event event) {
        events.add(event);
    }

    /** What happens from now on belongs to a new segment. */
    void begin(Trajectory.Fork because, List<ChatMessage> with) {
        ended.add(segment());
        events.clear();
        fork = because;
        opening = with;
    }

    Trajectory trajectory(String policy, int replicate, Ending ending, int steps, Usage usage) {
        List<Trajectory.Segment> segments = new ArrayList<>(ended);
        segments.add(segment());
        return new Trajectory(policy, replicate, segments, ending, steps, usage);
    }

    private Trajectory.Segment segment() {
        return new Trajectory.Segment(fork, opening, events);
    }
}
