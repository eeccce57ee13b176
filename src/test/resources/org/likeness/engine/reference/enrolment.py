"""Decodes, detects and aligns as a plain program would: OpenCV, one thread. Arguments: MODEL OUTPUT IMAGE..."""
import sys, time, math
import cv2, numpy as np

TEMPLATE = np.array([[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]])
cv2.setNumThreads(1)

class Detector:
    """yunet-2023mar through cv2.dnn, for OpenCV before 4.8, whose FaceDetectorYN does not know its outputs."""
    def __init__(self, model):
        self.net = cv2.dnn.readNetFromONNX(model)
        self.names = [f"{kind}_{stride}" for kind in ("cls", "obj", "bbox", "kps") for stride in (8, 16, 32)]
    def detect(self, image):
        h, w = image.shape[:2]
        ph, pw = (h + 31) // 32 * 32, (w + 31) // 32 * 32
        padded = cv2.copyMakeBorder(image, 0, ph - h, 0, pw - w, cv2.BORDER_CONSTANT)
        self.net.setInput(cv2.dnn.blobFromImage(padded))
        out = dict(zip(self.names, self.net.forward(self.names)))
        boxes, scores, points = [], [], []
        for s in (8, 16, 32):
            cols = pw // s
            score = np.sqrt(np.clip(out[f"cls_{s}"].reshape(-1), 0, 1) * np.clip(out[f"obj_{s}"].reshape(-1), 0, 1))
            for i in np.nonzero(score >= 0.6)[0]:
                c, r = i % cols, i // cols
                b, k = out[f"bbox_{s}"].reshape(-1, 4)[i], out[f"kps_{s}"].reshape(-1, 10)[i]
                bw, bh = math.exp(b[2]) * s, math.exp(b[3]) * s
                boxes.append([(c + b[0]) * s - bw / 2, (r + b[1]) * s - bh / 2, bw, bh])
                scores.append(float(score[i]))
                points.append([((k[2 * n] + c) * s, (k[2 * n + 1] + r) * s) for n in range(5)])
        kept = cv2.dnn.NMSBoxes(boxes, scores, 0.6, 0.3) if boxes else []
        return [(boxes[i], points[i]) for i in np.array(kept).reshape(-1)]

def align(image, points):
    f, t = np.array(points), TEMPLATE
    fc, tc = f - f.mean(0), t - t.mean(0)
    spread = (fc ** 2).sum()
    a = (fc * tc).sum() / spread
    b = (fc[:, 0] * tc[:, 1] - fc[:, 1] * tc[:, 0]).sum() / spread
    m = np.array([[a, -b, 0], [b, a, 0]])
    m[:, 2] = t.mean(0) - m[:, :2] @ f.mean(0)
    return cv2.warpAffine(image, m, (112, 112), flags=cv2.INTER_LINEAR)

def main(model, output, files):
    detector = Detector(model)
    chips = open(output, "wb")
    passes = []
    for again in range(3):
        stage, faces = [0.0, 0.0, 0.0], 0
        for file in files:
            t0 = time.process_time()
            image = cv2.imread(file)
            t1 = time.process_time()
            scale = min(1, 1024 / max(image.shape[:2]))
            small = image if scale == 1 else cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
            found = detector.detect(small)
            t2 = time.process_time()
            if found:
                box, points = max(found, key=lambda x: x[0][2] * x[0][3])
                chip = align(image, [(x / scale, y / scale) for x, y in points])
                faces += 1
                if again == 0:
                    chips.write(np.ascontiguousarray(chip[:, :, ::-1]).tobytes())
            t3 = time.process_time()
            stage = [stage[0] + t1 - t0, stage[1] + t2 - t1, stage[2] + t3 - t2]
        passes.append(stage)
    chips.close()
    best = min(passes, key=sum)
    print(f"{len(files)} images, {faces} faces; OpenCV {cv2.__version__}; processor time per image: decode "
          + ", ".join(f"{name} {1000 * s / len(files):.2f} ms" for name, s in zip(("", "detect", "align"), best)).lstrip())

main(sys.argv[1], sys.argv[2], sys.argv[3:])
