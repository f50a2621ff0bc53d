package se.samverkanstrappan.query.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is told, and to how many.
 *
 * @param streams how many streams may be open at a time
 * @param heartbeat after so long without news a stream is written to all the same
 * @param pause streams are handed news no oftener than this
 * @param messages how many messages are kept for streams that lag behind or come back
 * @param bytes how large all of these may be together
 * @param prefill how many records of each partition are read again at the start
 */
@ConfigurationProperties("samverkanstrappan.live")
record LiveSettings(
    @DefaultValue("2000") int streams,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("50ms") Duration pause,
    @DefaultValue("20000") int messages,
    @DefaultValue("16MB") DataSize bytes,
    @DefaultValue("1000") int prefill) {}
