import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';

/** A short hold on touch screens, so that scrolling and a pocket move nothing. */
const touch = { activationConstraint: { delay: 250, tolerance: 8 } };
/** The board scrolls only when the pointer is close to its edge. */
const nearEdges = { threshold: { x: 0.06, y: 0.06 } };
const mouse = { activationConstraint: { distance: 4 } };

interface DragBoardProps {
  onStart: (draggedId: string) => void;
  /** `null`: let go where nothing takes it. */
  onEnd: (draggedId: string, targetId: string | null) => void;
  /** What takes the thing that is dragged. */
  targets: ReactNode;
  /** What follows the pointer. */
  overlay: ReactNode;
  children: ReactNode;
}

type PickUp = (event: SyntheticEvent<HTMLElement>, id: string) => void;

const PickUpContext = createContext<PickUp>(() => {});

/**
 * Things inside can be dragged onto targets. The way by keyboard is "Move to..." in a booking's drawer. The things are
 * outside of dnd-kit's context, which draws all that is in it anew at each step of a drag: a board has hundreds.
 */
export function DragBoard({ onStart, onEnd, targets, overlay, children }: DragBoardProps) {
  const sensors = useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch));
  const picked = useRef('');
  const grip = useRef<Grip>(null);
  const pickUp = useCallback<PickUp>((event, id) => {
    picked.current = id;
    grip.current?.(event);
  }, []);
  return (
    <>
      <PickUpContext value={pickUp}>{children}</PickUpContext>
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        autoScroll={nearEdges}
        accessibility={{ screenReaderInstructions: { draggable: '' } }}
        onDragStart={() => onStart(picked.current)}
        onDragEnd={({ over }) => onEnd(picked.current, over ? String(over.id) : null)}
        onDragCancel={() => onEnd(picked.current, null)}
      >
        <Hand grip={grip} />
        {targets}
        <DragOverlay dropAnimation={null}>{overlay}</DragOverlay>
      </DndContext>
    </>
  );
}

type Grip = (event: SyntheticEvent<HTMLElement>) => void;

/** The only draggable that dnd-kit knows: it takes the place of whatever is picked up. */
function Hand({ grip }: { grip: { current: Grip | null } }) {
  const { setNodeRef, listeners } = useDraggable({ id: 'hand' });
  useEffect(() => {
    grip.current = (event) => {
      setNodeRef(event.currentTarget);
      listeners?.[event.type === 'touchstart' ? 'onTouchStart' : 'onMouseDown']?.(event);
    };
  }, [grip, setNodeRef, listeners]);
  return null;
}

/** What makes an element draggable: spread over it. */
export function useHandle(id: string, isEnabled: boolean) {
  const pickUp = use(PickUpContext);
  return useMemo(() => {
    const start = (event: SyntheticEvent<HTMLElement>) => pickUp(event, id);
    return isEnabled ? { onMouseDown: start, onTouchStart: start } : {};
  }, [pickUp, id, isEnabled]);
}

interface DropTargetProps {
  id: string;
  /** What it covers. */
  within: Element;
  className: string | undefined;
}

/** Takes what is dropped on an element. */
export function DropTarget({ id, within, className }: DropTargetProps) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return createPortal(
    <div ref={setNodeRef} className={className} data-takes data-over={isOver || undefined} />,
    within,
  );
}
