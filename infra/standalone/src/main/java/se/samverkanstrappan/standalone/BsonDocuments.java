package se.samverkanstrappan.standalone;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents as they come over the wire, in the place of Java's serialization: a third of the time
 * to read, and two thirds of the room.
 */
final class BsonDocuments extends BasicDataType<Document> {
  private static final int REFERENCE = 48;
  private static final int OBJECT = 64;

  /** About what it takes of the heap, so that what is kept there is as much as is meant to be. */
  @Override
  public int getMemory(Document document) {
    return size(document);
  }

  private static int size(Object value) {
    return switch (value) {
      case null -> 0;
      case String text -> OBJECT + text.length();
      case Map<?, ?> map ->
          OBJECT
              + map.entrySet().stream()
                  .mapToInt(each -> REFERENCE + size(each.getKey()) + size(each.getValue()))
                  .sum();
      case Collection<?> all -> OBJECT + all.stream().mapToInt(BsonDocuments::size).sum();
      case byte[] bytes -> OBJECT + bytes.length;
      default -> REFERENCE;
    };
  }

  @Override
  public void write(WriteBuffer into, Document document) {
    ByteBuf bson = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, bson);
    into.putVarInt(bson.readableBytes()).put(bson.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer from) {
    int length = DataUtils.readVarInt(from);
    ByteBuffer bson = from.slice(from.position(), length);
    from.position(from.position() + length);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
